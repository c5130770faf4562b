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
    "11"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980354626486272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980354626486272",
   "created_at" : "Thu Feb 01 09:01:00 +0000 2024",
   "favorited" : false,
   "full_text" : "and goes on",
   "lang" : "en",
   "in_reply_to_status_id" : "1752980102968246272",
   "in_reply_to_status_id_str" : "1752980102968246272",
   "in_reply_to_user_id" : "4242",
   "in_reply_to_user_id_str" : "4242",
   "in_reply_to_screen_name" : "NoraNorth"
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
    "15"
   ],
   "favorite_count" : "9",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "2",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "A thread begins",
   "lang" : "en"
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
    "33"
   ],
   "favorite_count" : "0",
   "id_str" : "1752980606284726272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980606284726272",
   "created_at" : "Thu Feb 01 09:02:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@NoraNorth and ends, root deleted",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000009",
   "in_reply_to_status_id_str" : "1750000000000000009",
   "in_reply_to_user_id" : "4242",
   "in_reply_to_user_id_str" : "4242",
   "in_reply_to_screen_name" : "NoraNorth"
  }
 }
]
