using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Campaign.Rendering.Tests")]
