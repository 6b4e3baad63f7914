/** Public face of the room. */
export { FirstAccountService } from './accounts/first-account.service.js';
export { SignInModule } from './sign-in.module.js';
