<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="living_room" tilewidth="20" tileheight="20" tilecount="1457" columns="16">
 <image source="tiles/living_room.png" width="320" height="1840"/>
</tileset>
