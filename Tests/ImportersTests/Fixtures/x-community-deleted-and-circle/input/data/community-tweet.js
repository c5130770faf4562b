window.YTD.community_tweet.part0 = [
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
    "25"
   ],
   "favorite_count" : "2",
   "id_str" : "1752995202462646272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752995202462646272",
   "created_at" : "Thu Feb 01 10:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "For the harbour community",
   "lang" : "en",
   "community_id" : "5",
   "scopes" : {
    "followers" : false
   }
  }
 }
]
