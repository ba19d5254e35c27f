<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="room" tilewidth="20" tileheight="20" tilecount="295" columns="16">
 <image source="tiles/room.png" width="320" height="380"/>
</tileset>
