title = Favourites
kept-here = Titles and ids are kept on this device only.
none = No favourites yet
none-advice = The star on an interview puts it here.

# The name of the star, which is pressed or not.
favourite = Favourite
# The same among several: which one.
favourite-one = Favourite: { $name }
add = Add to favourites
remove = Remove from favourites
added = “{ $name }” is a favourite.
removed = “{ $name }” is no longer a favourite.
full = There are { NUMBER($most) } favourites, and no more are kept. Remove one to add another.
