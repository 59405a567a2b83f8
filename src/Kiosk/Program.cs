using Kiosk.Commands;

return await KioskCommands.RunAsync(args);
