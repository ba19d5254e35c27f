<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="bus_stop" tilewidth="20" tileheight="20" tilecount="627" columns="16">
 <image source="tiles/bus_stop.png" width="320" height="800"/>
</tileset>
