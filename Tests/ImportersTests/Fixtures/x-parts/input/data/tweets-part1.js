window.YTD.tweets.part1 = [
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
    "24"
   ],
   "favorite_count" : "3",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "1",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Second part, oldest post",
   "lang" : "en"
  }
 }
]
