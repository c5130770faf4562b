window.YTD.tweet.part0 = [
 {
  "retweeted" : false,
  "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
  "entities" : {
   "hashtags" : [],
   "symbols" : [],
   "user_mentions" : [],
   "urls" : []
  },
  "display_text_range" : [
   "0",
   "16"
  ],
  "favorite_count" : "5",
  "id_str" : "1002489932805046272",
  "truncated" : false,
  "retweet_count" : "2",
  "id" : "1002489932805046272",
  "created_at" : "Fri Jun 01 10:00:00 +0000 2018",
  "favorited" : false,
  "full_text" : "Bare, as in 2018",
  "lang" : "en"
 }
]
