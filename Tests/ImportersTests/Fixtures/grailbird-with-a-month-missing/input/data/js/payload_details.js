var payload_details =  {
 "tweets": 9,
 "created_at": "2013-03-01 14:56:23 +0000",
 "lang": "en"
}