using Campaign.UmbracoHost.Media.Workers;
using Campaign.Web.Operations.Commands;

return FileWorker.IsMeant(args) ? FileWorker.Serve() : await CommandLine.RunAsync(args);
