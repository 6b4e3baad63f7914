/** Public face of the room. */
export { SignInModule } from './sign-in.module.js';
