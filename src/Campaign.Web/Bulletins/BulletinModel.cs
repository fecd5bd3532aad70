using System.Collections.Immutable;
using Campaign.Core.Bulletins;
using Campaign.Web.Pages;

namespace Campaign.Web.Bulletins;

/// <summary>One issue on its page.</summary>
/// <param name="Shown">The issue, and the language that was asked for.</param>
/// <param name="Organisation">Whose bulletin it is; null: not stated.</param>
/// <param name="Articles">What is in it.</param>
/// <param name="Files">Address and name of each file.</param>
public sealed record BulletinModel(
    Translation<Bulletin> Shown,
    string? Organisation,
    ImmutableArray<BulletinArticle> Articles,
    ImmutableArray<(string Url, string Title)> Files
);

/// <summary>One article.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text; paragraphs are lines.</param>
/// <param name="Path">Page of the item; null when it has none.</param>
public sealed record BulletinArticle(string Heading, string Text, string? Path);

/// <summary>The archive.</summary>
/// <param name="Part">One page of it.</param>
public sealed record BulletinsModel(ListPart<Bulletin> Part);
