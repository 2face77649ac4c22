import { config } from 'zod';

// The page's policy allows no code made of strings; zod would try, be refused, and leave an error in the log.
config({ jitless: true });
