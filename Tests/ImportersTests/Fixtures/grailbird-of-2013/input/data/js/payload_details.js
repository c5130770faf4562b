var payload_details =  {
 "tweets": 9,
 "created_at": "Sun Feb 10 20:00:00 +0000 2013",
 "lang": "en"
}