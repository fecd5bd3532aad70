using Campaign.UmbracoHost.Media.Workers;
using Campaign.Web.Operations.Commands;

// A text that a pattern was not meant for fails its own request, instead of occupying a processor for days. This has to
// be said before the first pattern of the process, libraries' included, is made.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(10));
return FileWorker.IsMeant(args) ? FileWorker.Serve() : await CommandLine.RunAsync(args);
