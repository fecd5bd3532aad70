using Campaign.Web.Operations.Commands;

return await CommandLine.RunAsync(args);
