var user_details =  {
 "expanded_url": "https://example.org",
 "screen_name": "NoraNorth",
 "location": "Oslo",
 "url": "https://t.co/x",
 "full_name": "Nora North",
 "bio": "hm",
 "id": "4242",
 "created_at": "Sat Dec 23 06:00:00 +0000 2006"
}