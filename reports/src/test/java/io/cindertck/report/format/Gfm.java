package io.cindertck.report.format;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a reader of GitHub-flavoured Markdown makes of a text. */
public final class Gfm extends AbstractVisitor {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), AutolinkExtension.create());

  public final List<String> links = new ArrayList<>();
  public final List<String> html = new ArrayList<>();

  /** Where a site looks for users to call and numbers to link: all but code. */
  final StringBuilder prose = new StringBuilder();

  final List<String> code = new ArrayList<>();
  int tables;
  int cells;

  /** What is made of it. */
  public static Gfm of(String markdown) {
    Gfm gfm = new Gfm();
    Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    document.accept(gfm);
    return gfm;
  }

  @Override
  public void visit(Link link) {
    links.add(link.getDestination());
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    links.add(image.getDestination());
    visitChildren(image);
  }

  @Override
  public void visit(HtmlBlock block) {
    html.add(block.getLiteral());
  }

  @Override
  public void visit(HtmlInline inline) {
    html.add(inline.getLiteral());
  }

  @Override
  public void visit(Text text) {
    prose.append(text.getLiteral()).append('\n');
  }

  @Override
  public void visit(Code span) {
    code.add(span.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock block) {
    code.add(block.getLiteral());
  }

  @Override
  public void visit(CustomBlock block) {
    tables += block instanceof TableBlock ? 1 : 0;
    visitChildren(block);
  }

  @Override
  public void visit(CustomNode node) {
    cells += node instanceof TableCell ? 1 : 0;
    visitChildren(node);
  }
}
