<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="street" tilewidth="20" tileheight="20" tilecount="188" columns="16">
 <image source="tiles/street.png" width="320" height="240"/>
</tileset>
