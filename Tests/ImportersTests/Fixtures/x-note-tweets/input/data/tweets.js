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
    "295"
   ],
   "favorite_count" : "5",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "1",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Long thoughts on harbours. The tide comes in and the tide goes out &amp; nobody asks why. The tide comes in and the tide goes out &amp; nobody asks why. The tide comes in and the tide goes out &amp; nobody asks why. The tide comes in and the tide goes out &amp; nobody a… https://t.co/kkkkkkkkkk",
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
    "295"
   ],
   "favorite_count" : "5",
   "id_str" : "1752980111356854272",
   "truncated" : false,
   "retweet_count" : "1",
   "id" : "1752980111356854272",
   "created_at" : "Thu Feb 01 09:00:02 +0000 2024",
   "favorited" : false,
   "full_text" : "And a second long one, written at once. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its… https://t.co/kkkkkkkkkl",
   "lang" : "en",
   "in_reply_to_status_id" : "1752980102968246272",
   "in_reply_to_status_id_str" : "1752980102968246272",
   "in_reply_to_user_id" : "4242",
   "in_reply_to_user_id_str" : "4242"
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
    "30"
   ],
   "favorite_count" : "5",
   "id_str" : "1752980115551158272",
   "truncated" : false,
   "retweet_count" : "1",
   "id" : "1752980115551158272",
   "created_at" : "Thu Feb 01 09:00:03 +0000 2024",
   "favorited" : false,
   "full_text" : "A short one at the same moment",
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
    "46"
   ],
   "favorite_count" : "5",
   "id_str" : "1752980140716982272",
   "truncated" : false,
   "retweet_count" : "1",
   "id" : "1752980140716982272",
   "created_at" : "Thu Feb 01 09:00:09 +0000 2024",
   "favorited" : false,
   "full_text" : "Too late for any note… https://t.co/kkkkkkkkkm",
   "lang" : "en"
  }
 }
]
