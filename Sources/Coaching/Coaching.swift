// placeholder, replaced by the first file of Coaching
