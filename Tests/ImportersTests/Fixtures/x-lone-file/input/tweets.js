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
    "31"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980354626486272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980354626486272",
   "created_at" : "Thu Feb 01 09:01:00 +0000 2024",
   "favorited" : false,
   "full_text" : "and goes on under an older name",
   "lang" : "en",
   "in_reply_to_status_id" : "1752980102968246272",
   "in_reply_to_status_id_str" : "1752980102968246272",
   "in_reply_to_user_id" : "4242",
   "in_reply_to_user_id_str" : "4242",
   "in_reply_to_screen_name" : "OldNora"
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
    "29"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980480455606272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980480455606272",
   "created_at" : "Thu Feb 01 09:01:30 +0000 2024",
   "favorited" : false,
   "full_text" : "a thread whose parent is gone",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000009",
   "in_reply_to_status_id_str" : "1750000000000000009",
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
    "user_mentions" : [
     {
      "name" : "Ana",
      "screen_name" : "ana_r",
      "indices" : [
       "0",
       "6"
      ],
      "id_str" : "777",
      "id" : "777"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "12"
   ],
   "favorite_count" : "1",
   "id_str" : "1753342490833846272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342490833846272",
   "created_at" : "Fri Feb 02 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@ana_r hello",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000001",
   "in_reply_to_status_id_str" : "1750000000000000001",
   "in_reply_to_user_id" : "777",
   "in_reply_to_user_id_str" : "777",
   "in_reply_to_screen_name" : "ana_r"
  }
 },
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
       "0",
       "6"
      ],
      "id_str" : "777",
      "id" : "777"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "18"
   ],
   "favorite_count" : "1",
   "id_str" : "1753342511805366272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342511805366272",
   "created_at" : "Fri Feb 02 09:00:05 +0000 2024",
   "favorited" : false,
   "full_text" : "@ana_r hello again",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000002",
   "in_reply_to_status_id_str" : "1750000000000000002",
   "in_reply_to_user_id" : "777",
   "in_reply_to_user_id_str" : "777",
   "in_reply_to_screen_name" : "ana_r"
  }
 },
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
       "0",
       "6"
      ],
      "id_str" : "777",
      "id" : "777"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "16"
   ],
   "favorite_count" : "1",
   "id_str" : "1753342532776886272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342532776886272",
   "created_at" : "Fri Feb 02 09:00:10 +0000 2024",
   "favorited" : false,
   "full_text" : "@ana_r and again",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000003",
   "in_reply_to_status_id_str" : "1750000000000000003",
   "in_reply_to_user_id" : "777",
   "in_reply_to_user_id_str" : "777",
   "in_reply_to_screen_name" : "ana_r"
  }
 }
]
