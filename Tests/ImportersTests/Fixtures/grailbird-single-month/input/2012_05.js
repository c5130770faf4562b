Grailbird.data.tweets_2012_05 = 
[
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "197264095441846272",
  "text": "one month by itself",
  "id": 197264095441846272,
  "created_at": "2012-05-01 10:00:00 +0000",
  "user": {
   "name": "Nora North",
   "screen_name": "NoraNorth",
   "protected": false,
   "id_str": "4242",
   "profile_image_url_https": "https://example.org/n.png",
   "id": 4242,
   "verified": false
  }
 }
]