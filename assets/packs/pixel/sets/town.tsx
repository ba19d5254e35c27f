<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="town" tilewidth="20" tileheight="20" tilecount="174" columns="16">
 <image source="tiles/town.png" width="320" height="220"/>
</tileset>
