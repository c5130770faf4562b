Grailbird.data.tweets_2012_05 = 
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
  "id_str" : "197264095441846272",
  "text" : "RT @bo_b: native",
  "id" : 197264095441846272,
  "created_at" : "Tue May 01 10:00:00 +0000 2012",
  "user" : {
   "name" : "Nora North",
   "screen_name" : "NoraNorth",
   "protected" : false,
   "id_str" : "4242",
   "profile_image_url_https" : "https://example.org/n.png",
   "id" : 4242,
   "verified" : false
  },
  "retweeted_status" : {
   "source" : "web",
   "entities" : {
    "user_mentions" : [],
    "media" : [],
    "hashtags" : [],
    "urls" : []
   },
   "geo" : {},
   "id_str" : "99",
   "text" : "native",
   "id" : 99,
   "created_at" : "Tue May 01 09:00:00 +0000 2012",
   "user" : {
    "name" : "Bo",
    "screen_name" : "bo_b",
    "id" : 778,
    "id_str" : "778"
   }
  }
 }
]