Grailbird.data.tweets_2006_12 = 
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
  "id_str" : "1234567",
  "text" : "just setting up",
  "id" : 1234567,
  "created_at" : "Sat Dec 23 06:51:52 +0000 2006",
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
   "urls" : [
    {
     "indices" : [
      8,
      25
     ],
     "url" : "http://bit.ly/abc",
     "expanded_url" : "http://example.org/long",
     "display_url" : "example.org/long"
    }
   ]
  },
  "geo" : {},
  "id_str" : "1234568",
  "text" : "Q&amp;A http://bit.ly/abc",
  "id" : 1234568,
  "created_at" : "Sun Dec 31 23:30:00 +0000 2006",
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