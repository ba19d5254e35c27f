<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="bus_inside" tilewidth="20" tileheight="20" tilecount="294" columns="16">
 <image source="tiles/bus_inside.png" width="320" height="380"/>
</tileset>
