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
    "17"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@ana_r Full reply",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000001",
   "in_reply_to_status_id_str" : "1750000000000000001",
   "in_reply_to_user_id" : "777",
   "in_reply_to_user_id_str" : "777",
   "in_reply_to_screen_name" : "Ana_R"
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
    "32"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980354626486272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980354626486272",
   "created_at" : "Thu Feb 01 09:01:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@ana_r Reply without a status id",
   "lang" : "en",
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
      "name" : "Bo",
      "screen_name" : "bo_b",
      "indices" : [
       "0",
       "5"
      ],
      "id_str" : "778",
      "id" : "778"
     },
     {
      "name" : "Ana",
      "screen_name" : "ana_r",
      "indices" : [
       "6",
       "12"
      ],
      "id_str" : "777",
      "id" : "777"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "41"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980606284726272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980606284726272",
   "created_at" : "Thu Feb 01 09:02:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@bo_b @ana_r Name only among the mentions",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000002",
   "in_reply_to_status_id_str" : "1750000000000000002",
   "in_reply_to_user_id" : "777",
   "in_reply_to_user_id_str" : "777"
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
    "39"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980857942966272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980857942966272",
   "created_at" : "Thu Feb 01 09:03:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@gone_person Text only, no reply fields",
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
    "20"
   ],
   "favorite_count" : "1",
   "id_str" : "1752981109601206272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981109601206272",
   "created_at" : "Thu Feb 01 09:04:00 +0000 2024",
   "favorited" : false,
   "full_text" : "To a deleted account",
   "lang" : "en",
   "in_reply_to_status_id" : "1750000000000000003",
   "in_reply_to_status_id_str" : "1750000000000000003",
   "in_reply_to_user_id" : "999",
   "in_reply_to_user_id_str" : "999"
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
       "1",
       "7"
      ],
      "id_str" : "777",
      "id" : "777"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "22"
   ],
   "favorite_count" : "1",
   "id_str" : "1752981361259446272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981361259446272",
   "created_at" : "Thu Feb 01 09:05:00 +0000 2024",
   "favorited" : false,
   "full_text" : ".@ana_r is not a reply",
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
    "21"
   ],
   "favorite_count" : "1",
   "id_str" : "1752981612917686272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981612917686272",
   "created_at" : "Thu Feb 01 09:06:00 +0000 2024",
   "favorited" : false,
   "full_text" : "@ 6 pm at the harbour",
   "lang" : "en"
  }
 }
]
