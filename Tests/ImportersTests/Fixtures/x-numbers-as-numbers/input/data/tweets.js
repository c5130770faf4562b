window.YTD.tweets.part0 = [
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [],
    "symbols" : [],
    "user_mentions" : [
     {
      "name" : "Ana",
      "screen_name" : "ana_r",
      "indices" : [
       3,
       9
      ],
      "id_str" : "777",
      "id" : 777
     }
    ],
    "urls" : [
     {
      "url" : "https://t.co/aaaaaaaaaa",
      "expanded_url" : "https://example.org/a",
      "display_url" : "example.org/a",
      "indices" : [
       23,
       46
      ]
     }
    ]
   },
   "display_text_range" : [
    0,
    46
   ],
   "favorite_count" : 7,
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : 2,
   "id" : 1752980102968246272,
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Numbers without quotes https://t.co/aaaaaaaaaa",
   "lang" : "en",
   "in_reply_to_status_id" : 1700000000000000001,
   "in_reply_to_status_id_str" : "1700000000000000001",
   "in_reply_to_user_id" : 777,
   "in_reply_to_user_id_str" : "777"
  }
 }
]
