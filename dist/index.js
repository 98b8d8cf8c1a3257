process.setSourceMapsEnabled(true);
require('./main.js');
