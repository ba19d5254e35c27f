<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="diner" tilewidth="20" tileheight="20" tilecount="652" columns="16">
 <image source="tiles/diner.png" width="320" height="820"/>
</tileset>
