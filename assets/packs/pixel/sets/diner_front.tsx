<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="diner_front" tilewidth="20" tileheight="20" tilecount="403" columns="16">
 <image source="tiles/diner_front.png" width="320" height="520"/>
</tileset>
