using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Campaign.Content.Tests")]
[assembly: InternalsVisibleTo("Campaign.UmbracoHost.Tests")]
[assembly: InternalsVisibleTo("Campaign.Browser.Tests")]
[assembly: InternalsVisibleTo("Campaign.Web.Tests")]
