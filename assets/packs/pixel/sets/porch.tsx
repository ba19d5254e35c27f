<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="porch" tilewidth="20" tileheight="20" tilecount="565" columns="16">
 <image source="tiles/porch.png" width="320" height="720"/>
</tileset>
