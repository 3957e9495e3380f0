/** Allure's HTML, which is generated in a process of its own. */
@NullMarked
package io.cindertck.cli.allure;

import org.jspecify.annotations.NullMarked;
