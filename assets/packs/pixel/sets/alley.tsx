<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="alley" tilewidth="20" tileheight="20" tilecount="316" columns="16">
 <image source="tiles/alley.png" width="320" height="400"/>
</tileset>
