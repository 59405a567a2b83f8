using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kiosk.Pages.Tags;

/// <summary>A drawing of icons.svg; decoration only, the word beside it speaks.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html(Name));
    }

    internal static string Html(string name) =>
        $"""<svg class="icon icon-{name}" aria-hidden="true" focusable="false"><use href="/icons.svg#{name}"></use></svg>""";
}
