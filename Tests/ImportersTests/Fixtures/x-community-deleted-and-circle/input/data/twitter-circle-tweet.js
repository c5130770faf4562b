window.YTD.twitter_circle_tweet.part0 = [
 {
  "tweet" : {
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
    "11"
   ],
   "favorite_count" : "2",
   "id_str" : "1620723631518646272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1620723631518646272",
   "created_at" : "Wed Feb 01 10:00:00 +0000 2023",
   "favorited" : false,
   "full_text" : "For friends",
   "lang" : "en"
  }
 }
]
