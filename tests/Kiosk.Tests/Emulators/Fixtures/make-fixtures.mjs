// Prints the same little receipt with three encoders that were not written here. See README.md.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const encoderModule = await import(require.resolve('@point-of-sale/receipt-printer-encoder'));
const ReceiptPrinterEncoder = encoderModule.default?.default ?? encoderModule.default;
const receiptline = require('receiptline');
const { ThermalPrinter, PrinterTypes, CharacterSet } = require('node-thermal-printer');
const QRCode = require('qrcode');
const { PNG } = require('pngjs');

const out = process.argv[2] ?? '.';
const payload = 'http://192.168.10.1/login?username=k7mq&password=2fgh9xyz';
const save = (name, bytes) => fs.writeFileSync(`${out}/${name}.bin`, Buffer.from(bytes));

function draw(scale, side) {
  const modules = QRCode.create(payload, { errorCorrectionLevel: 'M' }).modules;
  const offset = Math.floor((side - modules.size * scale) / 2);
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const column = Math.floor((x - offset) / scale);
      const row = Math.floor((y - offset) / scale);
      const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
      const dark = inside && modules.get(row, column);
      png.data.set([dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255, 255], (y * side + x) * 4);
    }
  return png;
}

class ImageData {
  constructor(png) {
    this.width = png.width;
    this.height = png.height;
    this.data = new Uint8ClampedArray(png.data);
  }
}
globalThis.ImageData = ImageData;

const picture = draw(5, 232);
const encoders = { raster: 'raster', column: 'column' };
for (const [name, imageMode] of Object.entries(encoders)) {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 48, imageMode, feedBeforeCut: 4, codepageMapping: 'epson' });
  save(`receipt-printer-encoder-${name}`, encoder
    .initialize().codepage('auto')
    .align('center').bold(true).size(2, 2).line('Café Zürich').size(1, 1).bold(false)
    .align('left').line('Straße 5 · 10 €').line('Код: k7mq')
    .underline(true).line('Valid 1 day').underline(false)
    .align('center').image(new ImageData(picture), 232, 232, 'threshold')
    .align('left').line('Thank you')
    .cut('partial')
    .encode());
}

const native = new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 42, feedBeforeCut: 4 });
save('receipt-printer-encoder-native', native
  .initialize().line('First ticket').qrcode(payload, { model: 2, size: 6, errorlevel: 'm' }).cut()
  .line('Second ticket').barcode('3130630574613', 'ean13', 60).pulse().cut()
  .encode());

const image = PNG.sync.write(picture).toString('base64');
const receipt = `{width:*}
^^^Hôtel "Bellevue"

{border:line;width:16,16}
Username|k7mq
Passcode|2fgh9xyz
{border:space;width:*}
-
{image:${image}}
{code:${payload};option:qrcode,4,m}
Goodbye
=
`;
save('receiptline-escpos', Buffer.from(receiptline.transform(receipt, { cpl: 48, command: 'escpos', encoding: 'multilingual', cutting: true, margin: 0, spacing: false, upsideDown: false }), 'latin1'));
save('receiptline-generic', Buffer.from(receiptline.transform('Hello\n\n"Bold" and `inverse`\n=\nNext\n', { cpl: 32, command: 'generic', encoding: 'cp1252', cutting: true }), 'latin1'));

const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, width: 48, interface: 'tcp://127.0.0.1:1', characterSet: CharacterSet.PC858_EURO });
printer.alignCenter();
printer.setTextQuadArea();
printer.println('Garçon & Söhne');
printer.setTextNormal();
printer.alignLeft();
printer.leftRight('Total', '4,50 €');
printer.drawLine();
printer.invert(true);
printer.println('Guest Wi-Fi');
printer.invert(false);
printer.setTypeFontB();
printer.println('small print');
printer.setTypeFontA();
await printer.printImageBuffer(PNG.sync.write(picture));
printer.newLine();
printer.printQR(payload, { cellSize: 5, correction: 'M', model: 2 });
printer.openCashDrawer();
printer.cut();
save('node-thermal-printer', printer.getBuffer());
