Grailbird.data.tweets_2010_10 = 
 [
 {
  "source" : "web",
  "entities" : {
   "user_mentions" : [],
   "media" : [],
   "hashtags" : [],
   "urls" : []
  },
  "geo" : {},
  "id_str" : "26000000001",
  "text" : "@ana_r date only, no reply fields",
  "id" : 26000000001,
  "created_at" : "2010-10-31 00:00:00 +0000",
  "user" : {
   "name" : "Nora North",
   "screen_name" : "NoraNorth",
   "protected" : false,
   "id_str" : "4242",
   "profile_image_url_https" : "https://example.org/n.png",
   "id" : 4242,
   "verified" : false
  }
 },
 {
  "source" : "web",
  "entities" : {
   "user_mentions" : [],
   "media" : [],
   "hashtags" : [],
   "urls" : []
  },
  "geo" : {},
  "id_str" : "26000000002",
  "text" : "date only",
  "id" : 26000000002,
  "created_at" : "2010-10-30 00:00:00 +0000",
  "user" : {
   "name" : "Nora North",
   "screen_name" : "NoraNorth",
   "protected" : false,
   "id_str" : "4242",
   "profile_image_url_https" : "https://example.org/n.png",
   "id" : 4242,
   "verified" : false
  },
  "in_reply_to_user_id" : 777,
  "in_reply_to_user_id_str" : "777",
  "in_reply_to_screen_name" : "ana_r"
 }
]