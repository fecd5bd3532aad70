using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Campaign.UmbracoHost.Tests")]
