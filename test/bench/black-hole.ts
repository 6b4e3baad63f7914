// A mail server that takes every mail and keeps none.
import { type AddressInfo, createServer, type Socket } from 'node:net';

function converse(socket: Socket): void {
  let isInMail = false;
  let rest = '';
  socket.on('error', () => socket.destroy());
  socket.write('220 black hole\r\n');
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (isInMail && line !== '.') continue;
      isInMail = line === 'DATA';
      socket.write(isInMail ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
    }
  });
}

const server = createServer(converse).listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
