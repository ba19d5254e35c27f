<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="store_front" tilewidth="20" tileheight="20" tilecount="282" columns="16">
 <image source="tiles/store_front.png" width="320" height="360"/>
</tileset>
