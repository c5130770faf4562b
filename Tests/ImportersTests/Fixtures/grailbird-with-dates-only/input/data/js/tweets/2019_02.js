Grailbird.data.tweets_2019_02 = 
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
  "id_str" : "1091274959877046272",
  "text" : "RT @bo_b by hand",
  "id" : 1091274959877046272,
  "created_at" : "2019-02-01 10:00:00 +0000",
  "user" : {
   "name" : "Nora North",
   "screen_name" : "NoraNorth",
   "protected" : false,
   "id_str" : "4242",
   "profile_image_url_https" : "https://example.org/n.png",
   "id" : 4242,
   "verified" : false
  },
  "in_reply_to_status_id" : null
 }
]