// The example is a test itself: it is run as its reader would run it.
import '../../examples/express-app/app.test.ts';
