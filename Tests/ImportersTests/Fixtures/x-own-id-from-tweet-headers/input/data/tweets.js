window.YTD.tweets.part0 = [
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
    "29"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980354626486272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980354626486272",
   "created_at" : "Thu Feb 01 09:01:00 +0000 2024",
   "favorited" : false,
   "full_text" : "continues, name since changed",
   "lang" : "en",
   "in_reply_to_status_id" : "1752980102968246272",
   "in_reply_to_status_id_str" : "1752980102968246272",
   "in_reply_to_user_id" : "4242",
   "in_reply_to_user_id_str" : "4242",
   "in_reply_to_screen_name" : "OldNora"
  }
 }
]
