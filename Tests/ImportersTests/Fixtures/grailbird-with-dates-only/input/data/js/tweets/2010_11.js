Grailbird.data.tweets_2010_11 = 
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
  "id_str" : "29000000001",
  "text" : "last with a date only",
  "id" : 29000000001,
  "created_at" : "2010-11-04 00:00:00 +0000",
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
  "id_str" : "29700000001",
  "text" : "first with a time",
  "id" : 29700000001,
  "created_at" : "2010-11-04 21:30:00 +0000",
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
  "id_str" : "5772307461046272",
  "text" : "truly at midnight",
  "id" : 5772307461046272,
  "created_at" : "2010-11-20 00:00:00 +0000",
  "user" : {
   "name" : "Nora North",
   "screen_name" : "NoraNorth",
   "protected" : false,
   "id_str" : "4242",
   "profile_image_url_https" : "https://example.org/n.png",
   "id" : 4242,
   "verified" : false
  }
 }
]