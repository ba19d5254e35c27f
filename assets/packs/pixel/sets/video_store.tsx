<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="video_store" tilewidth="20" tileheight="20" tilecount="462" columns="16">
 <image source="tiles/video_store.png" width="320" height="580"/>
</tileset>
