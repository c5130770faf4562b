window.YTD.tweet_headers.part0 = [
 {
  "tweet" : {
   "tweet_id" : "1752980102968246272",
   "user_id" : "4242",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024"
  }
 }
]
