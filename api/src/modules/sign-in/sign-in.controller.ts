import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClientNetwork } from '../../http/client-network.js';
import { type Actor, Allow, Me, Public } from '../access/index.js';
import { AccountQueries } from './account-queries.service.js';
import { RequestSignInCodeService } from './request-sign-in-code.service.js';
import { OwnAccount, SignInAddress, SignInAttempt } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

@ApiTags('sign-in')
@Controller('v1')
export class SignInController {
  constructor(
    private readonly requestCode: RequestSignInCodeService,
    private readonly signIn: SignInService,
    private readonly signOut: SignOutService,
    private readonly accounts: AccountQueries,
  ) {}

  @Public()
  @Post('sign-in/codes')
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'If the address belongs to an active account, a code is on its way. Always the same answer.' })
  sendCode(@Body() { email }: SignInAddress, @ClientNetwork() network: string): Promise<void> {
    return this.requestCode.run(email, network);
  }

  @Public()
  @Post('sign-in/sessions')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed in: the answer sets the session cookie' })
  async openSession(
    @Body() { email, code }: SignInAttempt,
    @ClientNetwork() network: string,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.header('set-cookie', await this.signIn.run({ email, code, network, cookies }));
  }

  @Public()
  @Delete('sign-in/session')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out, on the server too' })
  async closeSession(@Headers('cookie') cookies: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void reply.header('set-cookie', await this.signOut.run(cookies));
  }

  @Allow('account.read_own')
  @Get('me')
  @ApiCookieAuth()
  @ApiOkResponse({ type: OwnAccount })
  readOwnAccount(@Me() actor: Actor): Promise<OwnAccount> {
    return this.accounts.own(actor);
  }
}
