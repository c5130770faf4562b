window.YTD.deleted_tweets.part0 = [
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
    "4"
   ],
   "favorite_count" : "2",
   "id_str" : "1833445308625846272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1833445308625846272",
   "created_at" : "Tue Sep 10 10:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Gone",
   "lang" : "en",
   "deleted_at" : "x"
  }
 },
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
    "8"
   ],
   "favorite_count" : "2",
   "id_str" : "1833807696491446272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1833807696491446272",
   "created_at" : "Wed Sep 11 10:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Gone too",
   "lang" : "en",
   "deleted_at" : "x"
  }
 }
]
