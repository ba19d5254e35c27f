<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="hall" tilewidth="20" tileheight="20" tilecount="168" columns="16">
 <image source="tiles/hall.png" width="320" height="220"/>
</tileset>
