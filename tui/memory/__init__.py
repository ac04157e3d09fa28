"""What is kept between starts, in the user's state folder: places, filters saved and used."""
